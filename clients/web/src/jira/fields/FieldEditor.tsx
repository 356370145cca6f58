import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Loading } from '../../ui/Loading';
import { CascadingEditor } from './editors/CascadingEditor';
import { LabelsEditor } from './editors/LabelsEditor';
import { LineEditor } from './editors/LineEditor';
import { NumberEditor, PointsEditor } from './editors/NumberEditor';
import { ParagraphEditor } from './editors/ParagraphEditor';
import { PickMany } from './editors/PickMany';
import { PickOne } from './editors/PickOne';
import type { FieldEditorProps } from './editors/props';
import { ReadOnly } from './editors/ReadOnly';
import type { FieldKind } from './spec';

export type { FieldEditorProps, FieldPlace } from './editors/props';

/** Calendars come when one is needed. */
const DateEditor = lazy(() => import('./editors/DateEditor').then((module) => ({ default: module.DateEditor })));
const DateTimeEditor = lazy(() =>
  import('./editors/DateEditor').then((module) => ({ default: module.DateTimeEditor })),
);

const editors: Readonly<
  Record<Exclude<FieldKind, 'unknown' | 'versions' | 'components'>, ComponentType<FieldEditorProps>>
> = {
  text: LineEditor,
  url: LineEditor,
  paragraph: ParagraphEditor,
  wiki: ParagraphEditor,
  number: NumberEditor,
  points: PointsEditor,
  date: DateEditor,
  datetime: DateTimeEditor,
  select: PickOne,
  radio: PickOne,
  priority: PickOne,
  resolution: PickOne,
  issueType: PickOne,
  user: PickOne,
  parent: PickOne,
  sprint: PickOne,
  team: PickOne,
  multiSelect: PickMany,
  checkboxes: PickMany,
  users: PickMany,
  labels: LabelsEditor,
  cascading: CascadingEditor,
};

/** The editor of a field of any kind, in a form, in the panel and on a card (P27). */
export const FieldEditor = (props: FieldEditorProps): ReactNode => {
  const { spec } = props;
  if (spec.reason !== null || spec.kind === 'unknown') {
    return <ReadOnly {...props} reason={spec.reason ?? ''} />;
  }
  const versatile = spec.kind === 'versions' || spec.kind === 'components';
  const Editor = versatile ? (spec.many ? PickMany : PickOne) : editors[spec.kind];
  return (
    <Suspense fallback={<Loading label="Opening the calendar" height={36} />}>
      <Editor {...props} />
    </Suspense>
  );
};
