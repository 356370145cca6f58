import { create } from 'zustand';
import type { Refusal } from '../contract/contract.gen';
import type { Outcome } from '../http/outcome';
import { getMe, type Me } from './api';

export type Known =
  | { readonly kind: 'loading' }
  | { readonly kind: 'known'; readonly me: Me }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Who uses this browser. */
export const useMe = create<{ readonly known: Known }>(() => ({ known: { kind: 'loading' } }));

/** Takes over what a call said about who this is, and hands the outcome on. */
export function tookMe<T extends Me>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.kind === 'done') {
    useMe.setState({ known: { kind: 'known', me: outcome.value } });
  }
  return outcome;
}

/** Asks the server who this is. */
export async function refreshMe(): Promise<void> {
  const outcome = await getMe();
  switch (outcome.kind) {
    case 'done':
      tookMe(outcome);
      break;
    case 'refused':
      useMe.setState({ known: { kind: 'refused', refusal: outcome.refusal } });
      break;
    case 'stopped':
      break;
  }
}
