import type { ReactNode } from 'react';
import { Editable } from './Editable';
import { FieldForm } from './FieldForm';
import { FieldPopover } from './FieldPopover';
import type { CardPlace } from './place';

interface Props {
  readonly place: CardPlace;
  /** Jira's id of the field. */
  readonly field: string;
  /** What the field is called in a sentence. */
  readonly name: string;
  /** What the field is and says, for those who do not see it. */
  readonly label: string;
  readonly face: ReactNode;
  /** What its button is marked with in the page, where the id says nothing. */
  readonly mark?: string | undefined;
  readonly width?: number;
  readonly className?: string | undefined;
}

/** A field of a card of any kind: a press opens its editor in place, or says why it has none (P27). */
export const CardField = ({ place, field, name, label, face, mark, width = 280, className }: Props) => (
  <FieldPopover place={place} field={field} mark={mark} label={label} face={face} width={width} className={className}>
    <Editable place={place} field={field} name={name}>
      {(spec) => <FieldForm place={place} spec={spec} />}
    </Editable>
  </FieldPopover>
);
