import { NobodyMark, PersonMark, PriorityMark } from '../../card/Marks';
import type { Pick } from '../picks';
import type { FieldKind } from '../spec';

/** A pick with the mark of its kind. */
export const PickFace = ({ kind, pick }: { readonly kind: FieldKind; readonly pick: Pick }) => (
  <>
    {kind === 'priority' && pick.id !== '' && <PriorityMark name={pick.label} />}
    {(kind === 'user' || kind === 'users') && (pick.id === '' ? <NobodyMark /> : <PersonMark name={pick.label} />)}
    {pick.label}
  </>
);
