import { type SubmitEvent, useState } from 'react';
import type { Refusal } from '../contract/contract.gen';
import type { Outcome } from '../http/outcome';

/** A form that is sent once at a time and keeps the refusal beside it. */
export function useSubmit<T>(send: (form: FormData) => Promise<Outcome<T>>, onDone: (value: T) => void) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [field, setField] = useState<string | null>(null);
  const submit = async (form: FormData): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const outcome = await send(form);
    setBusy(false);
    if (outcome.kind === 'done') {
      onDone(outcome.value);
    } else if (outcome.kind === 'refused') {
      setRefusal(outcome.refusal);
      setField(outcome.field ?? null);
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!busy) {
      void submit(new FormData(event.currentTarget));
    }
  };
  /** What to say beside a field, null: nothing. */
  const faultOf = (name: string): string | null => (refusal !== null && field === name ? refusal.sentence : null);
  return { busy, refusal, fieldless: field === null ? refusal : null, faultOf, onSubmit };
}

/** What was typed into a field of a form, trimmed; passwords are taken as they are. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name);
  const text = typeof value === 'string' ? value : '';
  return name === 'password' ? text : text.trim();
}
