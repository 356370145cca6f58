import { expect, test } from 'vitest';
import { cardFieldsId, chooseFields, chosenOf } from '../../src/board/cardFields';
import { Replica } from '../../src/board/replica';
import type { LegendField } from '../../src/connection/boardSession';
import { cardMeasure } from '../../src/jira/card/heights';
import { choosable, movedTo, ticked } from '../../src/jira/configure/choices';
import { shownFields, usualFields } from '../../src/jira/configure/usual';
import { card, FakeSession, issue } from './fakeSession';

const sprint: LegendField = {
  id: 'customfield_10020',
  name: 'Sprint',
  schema: { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
};

test('P33 the id of an issue type’s fields is the one that the server makes', () => {
  expect(cardFieldsId('site-1', '10001')).toBe('fields-10001-f43c0c38');
});

test('P33 what is chosen is kept as ids, apart from what is drawn, and reset by taking it away', () => {
  const replica = new Replica();
  const id = cardFieldsId('s1', '2');
  replica.replace(1, []);
  replica.change({ id: 'c1', operations: [chooseFields('s1', '2', ['labels', 'duedate'])] });
  expect(chosenOf(replica.settings.get(id))).toEqual(['labels', 'duedate']);
  expect(replica.shown.get(id)).toBeUndefined();
  replica.change({ id: 'c2', operations: [chooseFields('s1', '2', [])] });
  expect(chosenOf(replica.settings.get(id))).toEqual([]);
  replica.change({ id: 'c3', operations: [chooseFields('s1', '2', null)] });
  expect(chosenOf(replica.settings.get(id))).toBeNull();
});

test('P26 stories, bugs and epics show their own sets', () => {
  const usual = (kind: 'story' | 'bug' | 'epic') => usualFields(kind, 'customfield_1', [sprint]);
  expect(usual('story')).toEqual(['customfield_1', 'priority', 'assignee', 'customfield_10020']);
  expect(usual('bug')).toEqual(['customfield_1', 'priority', 'assignee', 'labels']);
  expect(usual('epic')).toEqual(['assignee', 'priority', 'labels']);
});

test('P33 some fields have a place of their own, the others a line each', () => {
  expect(shownFields(['labels', 'assignee', 'customfield_1', 'duedate'], 'customfield_1')).toEqual({
    points: true,
    priority: false,
    assignee: true,
    rows: ['labels', 'duedate'],
  });
});

test('P33 a card is as high as its lines need', () => {
  const session = new FakeSession();
  session.show({ kind: 'live', issue });
  expect(cardMeasure.height(session, card)).toBe(card.height);
  const chosen = chooseFields('s1', '2', ['labels', 'duedate', 'components']);
  if (chosen.kind === 'put') {
    session.settingStore.set(chosen.id, chosen.item);
  }
  expect(cardMeasure.height(session, card)).toBe(card.height + 54);
  session.show({ kind: 'sealed' });
  expect(cardMeasure.height(session, card)).toBe(card.height);
});

test('P33 what is editable comes first; what cards cannot show, or another project owns, is not offered', () => {
  const fields = [
    { id: 'created', name: 'Created', schema: { type: 'datetime', system: 'created' } },
    { id: 'duedate', name: 'Due date', schema: { type: 'date', system: 'duedate' } },
    { id: 'description', name: 'Description', schema: { type: 'string', system: 'description' } },
    { id: 'customfield_9', name: 'Theirs', schema: { type: 'number' }, scope: { project: { id: '2' } } },
    { id: 'customfield_8', name: 'Odd', schema: { type: 'any' } },
  ];
  const meta = { points: null, fields: { duedate: { name: 'Due date', required: false, schema: { type: 'date' } } } };
  expect(choosable(fields, meta, '1', null)).toEqual([
    { id: 'duedate', name: 'Due date', editable: true },
    { id: 'created', name: 'Created', editable: false },
  ]);
});

test('P33 fields are ticked in and out and moved among each other', () => {
  expect(ticked(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  expect(ticked(['a', 'b'], 'a')).toEqual(['b']);
  expect(movedTo(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(movedTo(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
});
