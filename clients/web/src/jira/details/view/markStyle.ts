import type { AdfMark } from '../adf/adf';

const colour = /^#[0-9a-f]{3,8}$/iu;

/** How a mark of Jira's that is more than bold and the like looks, as CSS that holds nothing of Jira's but a colour. */
export function styleOfMark(mark: AdfMark): string {
  const given = mark.attrs?.['color'];
  const tint = typeof given === 'string' && colour.test(given) ? given : null;
  switch (mark.type) {
    case 'textColor':
      return tint === null ? '' : `color: ${tint}`;
    case 'backgroundColor':
      return tint === null ? '' : `background-color: ${tint}; border-radius: 2px`;
    case 'subsup':
      return `vertical-align: ${mark.attrs?.['type'] === 'sup' ? 'super' : 'sub'}; font-size: 0.8em`;
    case 'annotation':
      return 'background-color: #fff3c4';
    default:
      return '';
  }
}
