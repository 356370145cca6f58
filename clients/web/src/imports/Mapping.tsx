import { MultiSelect, Select, SimpleGrid } from '@mantine/core';
import type { Mapped, Target } from './reading';

interface Props {
  readonly columns: readonly string[];
  readonly mapping: readonly Mapped[];
  readonly onMapping: (mapping: readonly Mapped[]) => void;
}

const targets: readonly { readonly target: Target; readonly label: string; readonly several?: boolean }[] = [
  { target: 'title', label: 'Title', several: true },
  { target: 'text', label: 'Text' },
  { target: 'labels', label: 'Labels', several: true },
  { target: 'estimate', label: 'Estimate' },
  { target: 'link', label: 'Link' },
  { target: 'status', label: 'Status (a label)' },
  { target: 'type', label: 'Type (a label)' },
  { target: 'id', label: 'Row’s id' },
];

const how = {
  tracker: 'known export',
  name: 'by its name',
  content: 'by its content',
  hand: 'chosen by you',
} as const;

/** Which columns say what, with how that was recognised. */
export const Mapping = ({ columns, mapping, onMapping }: Props) => {
  const data = columns.map((label, index) => ({ value: String(index), label }));
  const choose = (target: Target, chosen: readonly string[]): void => {
    const rest = mapping.filter((mapped) => mapped.target !== target);
    onMapping(chosen.length === 0 ? rest : [...rest, { target, columns: chosen.map(Number), how: 'hand' }]);
  };
  return (
    <SimpleGrid cols={4} spacing="sm" verticalSpacing="xs" mb="sm">
      {targets.map(({ target, label, several = false }) => {
        const mapped = mapping.find((one) => one.target === target);
        const chosen = (mapped?.columns ?? []).map(String);
        const shared = {
          label,
          description: mapped === undefined ? 'no column' : how[mapped.how],
          inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
            'label' | 'input' | 'description' | 'error'
          )[],
          data,
          size: 'xs',
          searchable: true,
          clearable: true,
          placeholder: 'None',
        };
        return several ? (
          <MultiSelect
            key={target}
            {...shared}
            placeholder={chosen.length === 0 ? 'None' : ''}
            value={chosen}
            onChange={(values) => {
              choose(target, values);
            }}
          />
        ) : (
          <Select
            key={target}
            {...shared}
            value={chosen[0] ?? null}
            onChange={(value) => {
              choose(target, value === null ? [] : [value]);
            }}
          />
        );
      })}
    </SimpleGrid>
  );
};
