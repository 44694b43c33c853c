import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ReactNode } from 'react';

type Root = ReturnType<typeof fromMarkdown>;

/** Any part of a text of Markdown. */
type Piece = Root['children'][number];

/** Addresses that a link may lead to; any other link is its text alone. */
const SAFE = /^(?:https?|mailto):/iu;

/** Markdown to read: paragraphs, bold, italics, lists, links. Everything else, HTML above all, is shown as the text it is. */
export function Prose({ text }: { readonly text: string }) {
  return <div className="lw-prose">{childrenOf(fromMarkdown(text), text)}</div>;
}

function childrenOf(node: Root | Piece, text: string): ReactNode {
  return 'children' in node ? node.children.map((child, at) => <Part key={at} node={child} text={text} />) : null;
}

function Part({ node, text }: { readonly node: Piece; readonly text: string }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return <br />;
    case 'paragraph':
    case 'heading':
      return <p>{childrenOf(node, text)}</p>;
    case 'strong':
      return <strong>{childrenOf(node, text)}</strong>;
    case 'emphasis':
      return <em>{childrenOf(node, text)}</em>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{childrenOf(node, text)}</ol> : <ul>{childrenOf(node, text)}</ul>;
    case 'listItem':
      return <li>{childrenOf(node, text)}</li>;
    case 'link':
      return SAFE.test(node.url) ? (
        <a href={node.url} target="_blank" rel="noopener noreferrer nofollow">
          {childrenOf(node, text)}
        </a>
      ) : (
        childrenOf(node, text)
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    default:
      return <span>{text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)}</span>;
  }
}
