import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { StatusField } from '../../card/StatusField';
import { viewOf } from '../../card/read';
import type { FieldSpec } from '../../fields/spec';
import { isEmpty } from '../../fields/values';
import { FieldRow } from './FieldRow';
import css from './Panel.module.css';
import type { PartProps } from './place';
import { RichField } from './RichField';
import { specsOf } from './specs';

const isText = (spec: FieldSpec): boolean => spec.kind === 'paragraph' || spec.kind === 'wiki';

/** Every field of the issue's edit screen, each in its place; what is empty and rare stands behind "more". */
export const Fields = ({ place, known }: PartProps) => {
  const [all, setAll] = useState(false);
  const specs = specsOf(known, place.lock);
  const rows = specs.filter((spec) => !isText(spec));
  const texts = specs.filter(isText);
  const quiet = rows.filter((spec) => spec.kind === 'unknown' && isEmpty(spec, known.details.fields[spec.id]));
  const shown = all ? rows : rows.filter((spec) => !quiet.includes(spec));
  return (
    <>
      <section className={css.section} aria-label="Fields">
        <div className={css.sectionHead}>
          <h3>Fields</h3>
        </div>
        <dl className={css.fields}>
          <div className={css.row}>
            <dt>Status</dt>
            <dd>
              <StatusField place={{ ...place, view: viewOf(place.issue) }} />
            </dd>
          </div>
          {shown.map((spec) => (
            <FieldRow key={spec.id} place={place} known={known} spec={spec} />
          ))}
        </dl>
        {quiet.length > 0 && !all && (
          <button
            type="button"
            className={css.more}
            onClick={() => {
              setAll(true);
            }}
          >
            <IconChevronDown size={14} aria-hidden="true" /> {quiet.length} more that only Jira edits
          </button>
        )}
      </section>
      {texts.map((spec) => (
        <RichField key={spec.id} place={place} known={known} spec={spec} />
      ))}
    </>
  );
};
