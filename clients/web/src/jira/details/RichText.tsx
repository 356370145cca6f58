import { lazy, type ReactNode, Suspense } from 'react';
import { Loading } from '../../ui/Loading';
import type { AdfNode } from './adf/adf';
import type { RichEditorProps } from './editor/RichEditor';

const View = lazy(async () => ({ default: (await import('./view/View')).View }));
const Editor = lazy(async () => ({ default: (await import('./editor/RichEditor')).RichEditor }));
const WikiEditor = lazy(async () => ({ default: (await import('./wiki/WikiEditor')).WikiEditor }));

export interface RichTextEditorProps extends Omit<RichEditorProps, 'onChange'> {
  /** The field is wiki markup (Data Center), also where it is not set yet. */
  readonly wiki?: boolean;
  readonly onChange: (value: AdfNode | string) => void;
}

interface ViewProps {
  readonly value: unknown;
  /** What stands there until the part that draws it has come. */
  readonly meanwhile?: ReactNode;
}

/** Rich text of Jira's (an ADF document, or wiki markup) to read. Comes in a part of its own, when first shown. */
export const RichTextView = ({ value, meanwhile = null }: ViewProps) => (
  <Suspense fallback={meanwhile}>
    <View value={value} />
  </Suspense>
);

/** Rich text of Jira's to change; of a document, what is not touched comes back as it was, and wiki markup is text. */
export const RichTextEditor = ({ wiki = false, ...props }: RichTextEditorProps) => (
  <Suspense fallback={<Loading label="Opening the editor" height={120} />}>
    {wiki || typeof props.value === 'string' ? <WikiEditor {...props} /> : <Editor {...props} />}
  </Suspense>
);
