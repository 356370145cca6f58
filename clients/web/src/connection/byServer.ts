import type { BoardItem } from '../contract/contract.gen';
import type { StoredOperation } from './boardStream';

/** What the server does by itself has this handle. */
const server = 0;

const putByServer = ({ by, operation }: StoredOperation): BoardItem | null =>
  by === server && operation.kind === 'put' ? operation.item : null;

/** The server put a card: under a known id it is the issue that was made of a sticky. */
export const isNewCard = (stored: StoredOperation): boolean => putByServer(stored)?.kind === 'Card';

/** A sticky is marked as becoming an issue, or no longer: it says what it said. */
export const isMark = (stored: StoredOperation): boolean => putByServer(stored)?.kind === 'Sticky';
