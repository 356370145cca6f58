/** Where a Jira, Cloud or Data Center, shows its webhooks to its administrators. */
export const hooksPageOf = (site: string): string => `${site.replace(/\/$/u, '')}/plugins/servlet/webhooks`;
