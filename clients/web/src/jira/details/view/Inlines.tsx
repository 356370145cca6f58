import { Fragment, type ReactNode } from 'react';
import { type AdfMark, type AdfNode, childrenOf, isNode, marksOf } from '../adf/adf';
import { safeHref } from '../adf/links';
import { styleOfMark } from './markStyle';
import { cssOf } from './style';
import css from './View.module.css';

/** What stands in a line. */
export const Inlines = ({ nodes }: { readonly nodes: readonly unknown[] }) => (
  <>
    {nodes.filter(isNode).map((node, at) => (
      <Fragment key={at}>
        <Inline node={node} />
      </Fragment>
    ))}
  </>
);

/** One piece of a line, of any kind. */
export const Inline = ({ node }: { readonly node: AdfNode }): ReactNode => {
  const attrs = node.attrs ?? {};
  const text = (name: string): string => (typeof attrs[name] === 'string' ? attrs[name] : '');
  switch (node.type) {
    case 'text':
      return marked(node.text ?? '', marksOf(node));
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <span className={css.mention}>{`@${text('text').replace(/^@/u, '') || 'someone'}`}</span>;
    case 'emoji':
      return (
        <span role="img" aria-label={text('shortName')}>
          {text('text') || text('shortName')}
        </span>
      );
    case 'date':
      return <time className={css.date}>{dayOf(attrs['timestamp'])}</time>;
    case 'status':
      return (
        <span className={css.status} data-colour={text('color')}>
          {text('text')}
        </span>
      );
    case 'inlineCard':
      return <Linked href={attrs['url']}>{shortAddress(attrs['url'])}</Linked>;
    case 'placeholder':
      return <span className={css.placeholder}>{text('text')}</span>;
    case 'mediaInline':
      return <span className={css.chip}>📎 {text('alt') || 'Attached file'}</span>;
    case 'inlineExtension':
      return <span className={css.chip}>{text('text') || text('extensionKey') || 'App'}</span>;
    default:
      return node.text ?? <Inlines nodes={childrenOf(node)} />;
  }
};

/** A link where its address is safe to follow, else only its text. */
export const Linked = ({ href, children }: { readonly href: unknown; readonly children: ReactNode }) => {
  const safe = safeHref(href);
  return safe === null ? (
    <>{children}</>
  ) : (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
};

function marked(text: string, marks: readonly AdfMark[]): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'strong':
        return <strong>{inner}</strong>;
      case 'em':
        return <em>{inner}</em>;
      case 'strike':
        return <s>{inner}</s>;
      case 'underline':
        return <u>{inner}</u>;
      case 'code':
        return <code>{inner}</code>;
      case 'link':
        return <Linked href={mark.attrs?.['href']}>{inner}</Linked>;
      default: {
        const style = styleOfMark(mark);
        return style === '' ? inner : <span style={cssOf(style)}>{inner}</span>;
      }
    }
  }, text);
}

/** Jira writes a day as milliseconds in a text, meant in UTC. */
function dayOf(timestamp: unknown): string {
  const day = new Date(Number(timestamp));
  return Number.isNaN(day.getTime())
    ? 'a date'
    : day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** An address without what people do not read. */
export const shortAddress = (url: unknown): string =>
  typeof url === 'string' ? url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '') : 'Link';
