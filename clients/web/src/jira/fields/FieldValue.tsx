import { Anchor } from '@mantine/core';
import { RichTextView } from '../details/RichText';
import css from './FieldValue.module.css';
import { listOf, textOf } from './parts';
import type { FieldSpec } from './spec';
import { nothing, isEmpty, shown } from './values';
import { NobodyMark, PersonMark, PriorityMark } from '../card/Marks';
import { cx } from '../../ui/cx';
import { ways } from './ways';

interface Props {
  readonly spec: FieldSpec;
  readonly value: unknown;
  /** On one short line, as on a card. */
  readonly compact?: boolean;
}

/** How a value looks on a card or in the panel. */
export const FieldValue = ({ spec, value, compact = false }: Props) => {
  if (isEmpty(spec, value)) {
    return spec.kind === 'user' && compact ? <NobodyMark /> : <span className={css.none}>{nothing}</span>;
  }
  const text = shown(spec, value);
  if (spec.many) {
    return <Chips spec={spec} values={listOf(value)} compact={compact} title={text} />;
  }
  switch (spec.kind) {
    case 'wiki':
      return compact ? (
        <span className={css.line} title={text}>
          {text}
        </span>
      ) : (
        <RichTextView value={value} meanwhile={text} />
      );
    case 'user':
      return (
        <span className={css.person} title={text}>
          <PersonMark name={text} />
          <span className={css.line}>{text}</span>
        </span>
      );
    case 'priority':
      return (
        <span className={css.person} title={text}>
          <PriorityMark name={text} />
          <span className={css.line}>{text}</span>
        </span>
      );
    case 'url':
      return <Address href={textOf(value).trim()} compact={compact} />;
    default:
      return (
        <span className={cx(compact && css.line)} title={compact ? text : undefined}>
          {text}
        </span>
      );
  }
};

interface ChipsProps {
  readonly spec: FieldSpec;
  readonly values: readonly unknown[];
  readonly compact: boolean;
  readonly title: string;
}

const Chips = ({ spec, values, compact, title }: ChipsProps) => (
  <span className={css.chips} data-compact={compact} title={title}>
    {values.map((value) => {
      const said = ways[spec.kind].shown([value]);
      return (
        <span key={said} className={css.chip}>
          {said}
        </span>
      );
    })}
  </span>
);

/** Only addresses of the web are links; anything else is text. */
const Address = ({ href, compact }: { readonly href: string; readonly compact: boolean }) =>
  /^https?:\/\//iu.test(href) && !compact ? (
    <Anchor href={href} target="_blank" rel="noopener noreferrer" size="sm">
      {href}
    </Anchor>
  ) : (
    <span className={cx(compact && css.line)} title={href}>
      {href}
    </span>
  );
