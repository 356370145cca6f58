import { documentOfWiki } from '../details/wiki/wiki';
import { documentOf, isBlank, wordsOf } from './documents';
import { isDay, momentOf, shownDay, shownMoment, timestampOf } from './moments';
import { accountOf, canonical, idOf, listOf, liveSprint, nameOf, partsOf, textOf } from './parts';
import type { FieldKind } from './spec';

/** What one does with the values of a kind. They come in Jira's read shape; only `write` makes the other. */
export interface Way {
  /** Equal for equal values, and empty where nothing is set. */
  readonly mark: (value: unknown) => string;
  readonly write: (value: unknown) => unknown;
  /** One line for people, of a value that is set. */
  readonly shown: (value: unknown) => string;
  /** What is wrong with a value that is set, for people; null: nothing that is known here. */
  readonly wrong: (value: unknown) => string | null;
}

const fine = (): null => null;
const trimmed = (value: unknown): string => textOf(value).trim();
const ids = (value: unknown) => listOf(value).map((one) => ({ id: idOf(one) }));
const sorted = (marks: readonly string[]): string => [...marks].sort().join('\n');

/** Jira takes at most 255 characters in a field of one line. */
export const lineLimit = 255;

const line: Way = {
  mark: trimmed,
  write: (value) => trimmed(value) || null,
  shown: trimmed,
  wrong: (value) => {
    const { length } = trimmed(value);
    if (length > lineLimit) {
      return `Jira takes at most ${lineLimit} characters; this is ${length}.`;
    }
    return /[\r\n]/u.test(trimmed(value)) ? 'Jira takes one line only here.' : null;
  },
};

const paragraph: Way = {
  mark: (value) => (isBlank(value) ? '' : canonical(value)),
  write: (value) => (isBlank(value) ? null : value),
  shown: (value) => wordsOf(value).trim(),
  wrong: fine,
};

/** Lines end in Jira as they end on Windows, and in a browser's box they do not. */
const unified = (value: unknown): string => textOf(value).replace(/\r\n?/gu, '\n').trimEnd();

const wiki: Way = {
  mark: unified,
  write: (value) => unified(value) || null,
  shown: (value) => wordsOf(documentOfWiki(textOf(value))).trim(),
  wrong: fine,
};

const number: Way = {
  mark: (value) => (typeof value === 'number' ? String(value) : textOf(value).trim()),
  write: (value) => (typeof value === 'number' ? value : null),
  shown: String,
  wrong: (value) => (typeof value === 'number' ? null : 'This is to be a number, such as 3 or 0.5.'),
};

const points: Way = {
  ...number,
  wrong: (value) => (typeof value === 'number' && value >= 0 ? null : 'Points are a number, such as 3 or 0.5.'),
};

const date: Way = {
  mark: trimmed,
  write: (value) => trimmed(value) || null,
  shown: (value) => (isDay(trimmed(value)) ? shownDay(trimmed(value)) : trimmed(value)),
  wrong: (value) => (isDay(trimmed(value)) ? null : 'This is to be a day, such as 2026-11-30.'),
};

const datetime: Way = {
  mark: (value) => String(momentOf(trimmed(value)) ?? trimmed(value)),
  write: (value) => {
    const moment = momentOf(trimmed(value));
    return moment === null ? null : timestampOf(moment);
  },
  shown: (value) => {
    const moment = momentOf(trimmed(value));
    return moment === null ? trimmed(value) : shownMoment(moment);
  },
  wrong: (value) => (momentOf(trimmed(value)) === null ? 'This is to be a day and a time.' : null),
};

const one: Way = {
  mark: idOf,
  write: (value) => (idOf(value) === '' ? null : { id: idOf(value) }),
  shown: nameOf,
  wrong: fine,
};

const several: Way = {
  mark: (value) => sorted(listOf(value).map(idOf)),
  write: ids,
  shown: (value) => listOf(value).map(nameOf).join(', '),
  wrong: fine,
};

/** Versions and components are a list in most fields and a single one in some. */
const oneOrSeveral: Way = {
  mark: (value) => (Array.isArray(value) ? several : one).mark(value),
  write: (value) => (Array.isArray(value) ? several : one).write(value),
  shown: (value) => (Array.isArray(value) ? several : one).shown(value),
  wrong: fine,
};

const childOf = (value: unknown): unknown => partsOf(value)['child'] ?? null;

const cascading: Way = {
  mark: (value) => [idOf(value), idOf(childOf(value))].filter((id) => id !== '').join('/'),
  write: (value) => {
    const child = idOf(childOf(value));
    return idOf(value) === '' ? null : { id: idOf(value), ...(child === '' ? {} : { child: { id: child } }) };
  },
  shown: (value) => (childOf(value) === null ? nameOf(value) : `${nameOf(value)} / ${nameOf(childOf(value))}`),
  wrong: fine,
};

const personName = (value: unknown): string => textOf(partsOf(value)['displayName']) || accountOf(value);

const user: Way = {
  mark: accountOf,
  write: (value) => (accountOf(value) === '' ? null : { accountId: accountOf(value) }),
  shown: personName,
  wrong: fine,
};

const users: Way = {
  mark: (value) => sorted(listOf(value).map(accountOf)),
  write: (value) => listOf(value).map((person) => ({ accountId: accountOf(person) })),
  shown: (value) => listOf(value).map(personName).join(', '),
  wrong: fine,
};

const labels: Way = {
  mark: (value) => sorted(listOf(value).map(textOf)),
  write: (value) => listOf(value).map(textOf),
  shown: (value) => listOf(value).map(textOf).join(', '),
  wrong: (value) => {
    const bad = listOf(value)
      .map(textOf)
      .find((label) => /\s/u.test(label) || label.length > lineLimit);
    return bad === undefined ? null : `“${bad}” cannot be a label: no spaces, at most ${lineLimit} characters.`;
  },
};

const parent: Way = {
  mark: (value) => idOf(value) || textOf(partsOf(value)['key']),
  write: (value) => {
    const key = textOf(partsOf(value)['key']);
    return idOf(value) === '' ? (key === '' ? null : { key }) : { id: idOf(value) };
  },
  shown: (value) => {
    const { key, fields } = partsOf(value);
    return `${textOf(key)} ${textOf(partsOf(fields)['summary'])}`.trim();
  },
  wrong: fine,
};

const sprint: Way = {
  mark: (value) => idOf(liveSprint(value)),
  write: (value) => {
    const id = idOf(liveSprint(value));
    return id === '' ? null : Number(id);
  },
  shown: (value) => nameOf(liveSprint(value)),
  wrong: fine,
};

const urlWrong = (value: unknown): string | null =>
  URL.canParse(trimmed(value)) && /^(?:https?|ftp):$/u.test(new URL(trimmed(value)).protocol)
    ? null
    : 'This is to be a whole address, such as https://example.com.';

const url: Way = { ...line, wrong: (value) => urlWrong(value) };

/** A team is read as an object, on some sites as its id alone, and written as its id. */
const teamId = (value: unknown): string => textOf(value) || idOf(value);

const team: Way = {
  mark: teamId,
  write: (value) => teamId(value) || null,
  shown: (value) => textOf(value) || textOf(partsOf(value)['title']) || nameOf(value),
  wrong: fine,
};

const unknown: Way = {
  mark: (value) =>
    value === '' || (Array.isArray(value) && value.length === 0)
      ? ''
      : (value ?? null) === null
        ? ''
        : canonical(value),
  write: (value) => value,
  shown: anyhow,
  wrong: fine,
};

/** A value of an unknown kind as well as it can be said. */
function anyhow(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(anyhow).join(', ');
  }
  const { displayName, key } = partsOf(value);
  return textOf(displayName) || nameOf(value) || textOf(key) || wordsOf(value).trim() || 'Set in Jira';
}

export const ways: Readonly<Record<FieldKind, Way>> = {
  text: line,
  paragraph,
  wiki,
  number,
  points,
  date,
  datetime,
  url,
  select: one,
  radio: one,
  priority: one,
  resolution: one,
  issueType: one,
  multiSelect: several,
  checkboxes: several,
  components: oneOrSeveral,
  versions: oneOrSeveral,
  cascading,
  user,
  users,
  labels,
  parent,
  sprint,
  team,
  unknown,
};

/** A paragraph's value from plain text. */
export const paragraphOf = (text: string): unknown => (text.trim() === '' ? null : documentOf(text));
