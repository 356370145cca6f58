import { Tooltip } from '@mantine/core';
import { IconBook2, IconLink } from '@tabler/icons-react';
import type { BoardSession } from '../connection/boardSession';
import { initialsOf } from '../ui/initials';
import { useWatch } from '../ui/useWatch';
import { peopleHere, tipOf, wordsOf } from './people';
import css from './Presence.module.css';

const most = 6;

/** Who is here, who is connected to Jira, and who reads for everybody. */
export const Avatars = ({ session }: { readonly session: BoardSession }) => {
  const roster = useWatch(session.roster);
  const sites = useWatch(session.sites);
  const you = useWatch(session.you)?.person;
  const people = peopleHere(roster, sites, you);
  const rest = people.slice(most);
  return (
    <ul className={css.avatars} aria-label="People here">
      {people.slice(0, most).map((here) => (
        <Tooltip key={here.person} label={tipOf(here)}>
          <li
            className={css.avatar}
            style={{ background: here.colour }}
            aria-label={wordsOf(here)}
            data-person={here.person}
          >
            {initialsOf(here.name)}
            {(here.reads || here.connected) && (
              <span className={css.mark} data-reads={here.reads}>
                {here.reads ? <IconBook2 size={11} /> : <IconLink size={11} />}
              </span>
            )}
          </li>
        </Tooltip>
      ))}
      {rest.length > 0 && (
        <Tooltip label={rest.map((here) => here.name).join(', ')}>
          <li
            className={css.avatar}
            data-rest
            aria-label={`${rest.length} more: ${rest.map((here) => here.name).join(', ')}`}
          >
            +{rest.length}
          </li>
        </Tooltip>
      )}
    </ul>
  );
};
