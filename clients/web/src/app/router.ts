/** The pages of the product, each with what its address says. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'signUp' }
  | { readonly page: 'join'; readonly token: string }
  | { readonly page: 'guest'; readonly token: string }
  | { readonly page: 'board'; readonly board: string }
  | { readonly page: 'preferences' }
  | { readonly page: 'sync' }
  | { readonly page: 'unknown' };

const unknown: Route = { page: 'unknown' };

/** The page at a path; a path that is not exactly one of ours is unknown. */
export function routeOf(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  const [first, second] = parts;
  if (first === undefined) {
    return { page: 'home' };
  }
  if (parts.length === 1) {
    return single(first);
  }
  const token = second === undefined || parts.length > 2 ? null : decoded(second);
  return token === null ? unknown : double(first, token);
}

function single(name: string): Route {
  switch (name) {
    case 'signup':
      return { page: 'signUp' };
    case 'preferences':
      return { page: 'preferences' };
    default:
      return unknown;
  }
}

function double(name: string, token: string): Route {
  switch (name) {
    case 'join':
      return { page: 'join', token };
    case 'guest':
      return { page: 'guest', token };
    case 'boards':
      return { page: 'board', board: token };
    case 'preferences':
      return token === 'jira-sync' ? { page: 'sync' } : unknown;
    default:
      return unknown;
  }
}

/** A part of an address as it was meant; null where it is broken. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Where one sees how Jira sites are kept in step. */
export const syncPath = '/preferences/jira-sync';

/** Where a board is. */
export const boardPath = (board: string): string => `/boards/${encodeURIComponent(board)}`;
