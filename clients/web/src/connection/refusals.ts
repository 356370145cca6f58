import type { Refusal } from '../contract/contract.gen';

/** The changes are kept and sent again. */
export const unavailable: Refusal = {
  code: 'Unavailable',
  sentence: 'The board cannot be reached right now. Your changes are kept and sent again.',
  tryAgain: true,
  afterSeconds: null,
};

export const unexpected: Refusal = {
  code: 'Unexpected',
  sentence: 'Something went wrong on our side. Nothing was changed.',
  tryAgain: true,
  afterSeconds: null,
};

/** Undo and redo of what somebody else has touched since. */
export const changedSince: Refusal = {
  code: 'NotAllowed',
  sentence: 'Somebody changed this since.',
  tryAgain: false,
  afterSeconds: null,
};

/** Undo of what was done to a sticky that is an issue now. */
export const issueStays: Refusal = {
  code: 'NotAllowed',
  sentence: 'An issue was made of this sticky, and issues are not taken back. You can take its card off the board.',
  tryAgain: false,
  afterSeconds: null,
};

/** WebCrypto exists on https and on localhost only. */
export const insecurePage: Refusal = {
  code: 'NotAllowed',
  sentence: 'Jira content can only be opened on a secure page (https).',
  tryAgain: false,
  afterSeconds: null,
};
