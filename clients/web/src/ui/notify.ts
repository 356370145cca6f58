import { notifications } from '@mantine/notifications';
import type { Refusal } from '../contract/contract.gen';
import { sentenceOf } from '../http/outcome';

const closeButtonProps = { 'aria-label': 'Close' };

/** Says that something worked. */
export const say = (message: string): void => {
  notifications.show({ message, color: 'pine', closeButtonProps });
};

/** Says why something did not work; the same sentence is not stacked. */
export const sayRefused = (refusal: Refusal): void => {
  notifications.show({
    id: refusal.code,
    message: sentenceOf(refusal),
    color: 'red',
    autoClose: 8000,
    closeButtonProps,
  });
};

/** Says why something did not work, in words that are not ours; it stays until it was read. */
export const sayProblem = (message: string): void => {
  notifications.show({ message, color: 'red', autoClose: 20_000, closeButtonProps });
};

/** Says something that is neither. */
export const sayNote = (message: string): void => {
  notifications.show({ message, color: 'gray', autoClose: 8000, closeButtonProps });
};
