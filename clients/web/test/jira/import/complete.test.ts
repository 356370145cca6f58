import { expect, test } from 'vitest';
import { accept, namesValues, suggestNames, typingAt, valueText } from '../../../src/jira/import/complete';

const names = {
  visibleFieldNames: [
    { value: 'status', displayName: 'status', auto: 'true', operators: ['=', 'in', 'not in'] },
    { value: '"Story Points"', displayName: 'Story Points - cf[10030]', operators: ['='] },
    { value: 'summary', displayName: 'summary', operators: ['~'] },
  ],
  visibleFunctionNames: [{ value: 'openSprints()', displayName: 'openSprints()', isList: 'true' }],
};

test.each([
  ['', 'field', ''],
  ['sta', 'field', 'sta'],
  ['status ', 'operator', ''],
  ['status no', 'operator', 'no'],
  ['status = ', 'value', ''],
  ['status = "To D', 'value', '"To D'],
  ['status in (', 'value', ''],
  ['status in ("To Do", D', 'value', 'D'],
  ['status in ("To Do") ', 'connective', ''],
  ['status = Done an', 'connective', 'an'],
  ['status = Done AND su', 'field', 'su'],
  ['(status = Done OR not su', 'field', 'su'],
  ['sprint in openSprints() AND ', 'field', ''],
  ['status = Done ORDER BY up', 'field', 'up'],
  ['assignee is not ', 'value', ''],
])('P19 what can be written after "%s" is a %s', (jql, kind, typed) => {
  expect(typingAt(jql, jql.length)).toMatchObject({ place: { kind }, typed });
});

test('suggestions begin with what was typed, then hold it', () => {
  const typing = typingAt('st', 2);
  expect(suggestNames(typing, names).map((one) => one.label)).toEqual(['status', 'Story Points - cf[10030]']);
  expect(suggestNames(typingAt('status n', 8), names).map((one) => one.text)).toEqual(['not in']);
  expect(suggestNames(typingAt('sprint in op', 12), names).map((one) => one.text)).toEqual(['openSprints()']);
  expect(suggestNames(typingAt('status = Done o', 15), names).map((one) => one.text)).toEqual(['OR', 'ORDER BY']);
});

test('only fields that Jira completes are asked for values', () => {
  expect(namesValues(names, 'Status')).toBe(true);
  expect(namesValues(names, 'Story Points')).toBe(false);
});

test('a suggestion takes the place of what was typed, and the caret stands behind it', () => {
  const jql = 'sta = Done';
  expect(accept(jql, typingAt(jql, 3), 'status')).toEqual({ jql: 'status = Done', caret: 7 });
});

test('values are quoted where they have to be', () => {
  expect(['Done', '"To Do"', 'In Review', '712020:ab', 'openSprints()', 'a"b'].map(valueText)).toEqual([
    'Done',
    '"To Do"',
    '"In Review"',
    '"712020:ab"',
    'openSprints()',
    '"a\\"b"',
  ]);
});
