import { Rehearsal } from './rehearsal';

/** The one rehearsal of all suites, so that its log holds every call that they make. */
export const rehearsal = await Rehearsal.start();
