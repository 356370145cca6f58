import { lazy, Suspense } from 'react';
import { Loading } from '../../ui/Loading';
import type { RichEditorProps } from './editor/RichEditor';

const View = lazy(async () => ({ default: (await import('./view/View')).View }));
const Editor = lazy(async () => ({ default: (await import('./editor/RichEditor')).RichEditor }));

/** Rich text of Jira's (an ADF document) to read. Comes in a part of its own, when first shown. */
export const RichTextView = ({ value }: { readonly value: unknown }) => (
  <Suspense fallback={null}>
    <View value={value} />
  </Suspense>
);

/** Rich text of Jira's (an ADF document) to change; what is not touched comes back as it was. */
export const RichTextEditor = (props: RichEditorProps) => (
  <Suspense fallback={<Loading label="Opening the editor" height={120} />}>
    <Editor {...props} />
  </Suspense>
);
