import { useEffect, useState } from 'react';
import type { JiraCalls } from './calls';
import { projectList } from './lists';
import type { PagedList } from './pagedList';
import type { Project } from './shapes';

/** The projects that Jira shows, or those in which one may create, asked for anew whenever the text changes (P15, P42). */
export function useProjects(calls: JiraCalls, site: string, forCreating: boolean, text: string): PagedList<Project> {
  const [list] = useState(() => projectList(calls, site, forCreating));
  useEffect(() => {
    void list.ask(text);
    return () => {
      list.stop();
    };
  }, [list, text]);
  return list;
}
