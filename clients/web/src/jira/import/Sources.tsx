import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JiraCalls } from '../calls';
import type { Project } from '../shapes';
import css from './Import.module.css';
import type { SavedImport } from './importCalls';
import type { ImportDesk } from './importDesk';
import { Projects } from './Projects';
import { Searches } from './Searches';

interface Props {
  readonly calls: JiraCalls;
  readonly desk: ImportDesk;
  readonly site: string;
  readonly project: Project | null;
  readonly onProject: (project: Project) => void;
  readonly onJql: (jql: string) => void;
  readonly onRunAgain: (saved: SavedImport) => void;
}

/** Where a list of issues can come from: a project, or a search that somebody kept. */
export const Sources = ({ calls, desk, site, project, onProject, onJql, onRunAgain }: Props) => {
  const [tab, setTab] = useState('projects');
  return (
    <div className={css.sources}>
      <SegmentedControl
        fullWidth
        size="xs"
        mb="xs"
        aria-label="Where from"
        data={[
          { value: 'projects', label: 'Projects' },
          { value: 'searches', label: 'Searches' },
        ]}
        value={tab}
        onChange={setTab}
      />
      {tab === 'projects' ? (
        <Projects calls={calls} site={site} chosen={project?.id ?? null} onChoose={onProject} />
      ) : (
        <Searches desk={desk} site={site} onJql={onJql} onRunAgain={onRunAgain} />
      )}
    </div>
  );
};
