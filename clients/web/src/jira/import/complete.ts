import type { JqlNames } from './importCalls';
import { quoted } from './jql';

/** What can stand where the caret is. */
export type Place =
  | { readonly kind: 'field' | 'connective' }
  | { readonly kind: 'operator'; readonly field: string }
  | { readonly kind: 'value'; readonly field: string };

export interface Typing {
  readonly place: Place;
  /** What is written of it already, and where that begins and ends. */
  readonly typed: string;
  readonly from: number;
  readonly to: number;
}

export interface Suggestion {
  readonly label: string;
  readonly text: string;
}

const token = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[(),]|!=|!~|<=|>=|[=~<>]|[^\s"'(),=!~<>]+/gu;
const signs = new Set(['=', '!=', '~', '!~', '<', '<=', '>', '>=', 'in', 'is', 'was']);

/** Reads the text up to the caret as JQL goes: field, operator, value, and, or. */
export function typingAt(jql: string, caret: number): Typing {
  const before = [...jql.slice(0, caret).matchAll(token)].map((match) => ({ text: match[0], at: match.index }));
  const last = before.at(-1);
  const isTyping = last !== undefined && last.at + last.text.length === caret && !/^[(),]$/u.test(last.text);
  const read = isTyping && !signs.has(last.text) ? before.slice(0, -1) : before;
  const typed = isTyping && read.length < before.length ? last.text : '';
  return { place: placeAfter(read.map((part) => part.text)), typed, from: caret - typed.length, to: caret };
}

function placeAfter(parts: readonly string[]): Place {
  let place: Place = { kind: 'field' };
  let inList = false;
  let inFunction = false;
  for (const part of parts) {
    const word = part.toLowerCase();
    if (inFunction) {
      inFunction = word !== ')';
    } else if (place.kind === 'field') {
      place = word === '(' || word === 'not' ? place : { kind: 'operator', field: unquoted(part) };
    } else if (place.kind === 'operator') {
      place = signs.has(word) ? { kind: 'value', field: place.field } : place;
    } else if (place.kind === 'value') {
      if (word === '(') {
        inList = true;
      } else if (word !== 'not') {
        place = inList ? { kind: 'value', field: place.field } : { kind: 'connective' };
        inList = inList && word !== ')';
        place = !inList && word === ')' ? { kind: 'connective' } : place;
      }
    } else if (word === '(') {
      inFunction = true;
    } else if (word === 'and' || word === 'or' || word === 'by') {
      place = { kind: 'field' };
    }
  }
  return place;
}

const unquoted = (text: string): string => text.replace(/^["']|["']$/gu, '');

const mostShown = 8;

/** What of the names fits where one types; values that Jira has to be asked for are not among them. */
export function suggestNames(typing: Typing, names: JqlNames): readonly Suggestion[] {
  const { place } = typing;
  const typed = unquoted(typing.typed).toLowerCase();
  const fits = (label: string): boolean => label.toLowerCase().includes(typed);
  switch (place.kind) {
    case 'field':
      return first(
        names.visibleFieldNames
          .filter((field) => fits(field.displayName))
          .map((field) => ({
            label: field.displayName,
            text: field.value,
          })),
        typed,
      );
    case 'operator':
      return (fieldOf(names, place.field)?.operators ?? [])
        .filter((operator) => operator.startsWith(typed))
        .map((operator) => ({ label: operator, text: operator }));
    case 'value':
      return names.visibleFunctionNames
        .filter((one) => typed !== '' && fits(one.displayName))
        .slice(0, 3)
        .map((one) => ({ label: one.displayName, text: one.value }));
    case 'connective':
      return ['AND', 'OR', 'ORDER BY']
        .filter((word) => typed !== '' && fits(word))
        .map((word) => ({ label: word, text: word }));
  }
}

/** Whether Jira can name values of a field. */
export const namesValues = (names: JqlNames, field: string): boolean => fieldOf(names, field)?.auto === 'true';

/** A value as it can stand in JQL: Jira gives some in quotes already, others as they are. */
export const valueText = (value: string): string => (/^(?:".*"|[\w.-]+|\w+\(\))$/u.test(value) ? value : quoted(value));

/** The text with a suggestion in the place of what was typed, and where the caret goes. */
export function accept(jql: string, typing: Typing, text: string): { readonly jql: string; readonly caret: number } {
  const put = `${text} `;
  const after = jql.slice(typing.to).replace(/^ /u, '');
  return { jql: jql.slice(0, typing.from) + put + after, caret: typing.from + put.length };
}

const fieldOf = (names: JqlNames, field: string) =>
  names.visibleFieldNames.find(
    (one) =>
      one.value.toLowerCase() === field.toLowerCase() || unquoted(one.value).toLowerCase() === field.toLowerCase(),
  );

/** Those that begin with what was typed come before those that only hold it. */
const first = (found: readonly Suggestion[], typed: string): readonly Suggestion[] =>
  [
    ...found.filter((one) => one.label.toLowerCase().startsWith(typed)),
    ...found.filter((one) => !one.label.toLowerCase().startsWith(typed)),
  ].slice(0, mostShown);
