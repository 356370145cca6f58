/** Whether a site is a Jira Data Center, by the beginning of its id; a Cloud site is named by its cloud id. */
export const isServer = (site: string): boolean => site.startsWith('dc-');
