import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Loading } from '../../ui/Loading';
import { tell } from '../sealed';
import type { FieldSpec } from '../fields/spec';
import { LockNote } from './LockNote';
import { editSpec, fieldLock } from './locks';
import type { CardPlace } from './place';
import { useMeta } from './useMeta';

interface Props {
  readonly place: CardPlace;
  /** Jira's id of the field; null: the issue has none. */
  readonly field: string | null;
  readonly name: string;
  readonly children: (spec: FieldSpec) => ReactNode;
}

/** Draws an editor once Jira said that this person may edit this field; else why not. */
export const Editable = ({ place, field, name, children }: Props) => {
  const meta = useMeta(place);
  switch (meta.kind) {
    case 'loading':
      return <Loading label="Asking Jira" height={72} />;
    case 'refused':
      return (
        <Text size="sm" c="red.9" p={6} role="alert">
          {tell(meta)}
        </Text>
      );
    case 'done': {
      const lock = fieldLock(meta.value, field, name);
      const spec = editSpec(meta.value, field);
      return lock === null && spec !== null ? children(spec) : lock !== null && <LockNote lock={lock} place={place} />;
    }
  }
};
