import { useEffect, useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { picturesOf } from '../details/pictures';
import css from './Marks.module.css';
import { TypeMark } from './Marks';
import { typeOf } from './read';

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  /** The issue type in Jira's shape. */
  readonly value: unknown;
  readonly name: string;
}

const avatarOf = (value: unknown): string | null => {
  const avatar =
    typeof value === 'object' && value !== null ? (value as { readonly avatarId?: unknown }).avatarId : null;
  return typeof avatar === 'number' || (typeof avatar === 'string' && /^\d+$/u.test(avatar)) ? String(avatar) : null;
};

/** An issue type as Jira draws it, where its picture is here; else our own mark of it. */
export const TypeIcon = ({ session, site, value, name }: Props) => {
  const avatar = avatarOf(value);
  const [shown, setShown] = useState<{ readonly of: string; readonly address: string } | null>(null);
  useEffect(() => {
    if (avatar === null) {
      return undefined;
    }
    return picturesOf(session).follow(site, 'issuetype', avatar, (address) => {
      setShown(address === null ? null : { of: avatar, address });
    });
  }, [session, site, avatar]);
  if (shown === null || shown.of !== avatar) {
    return <TypeMark kind={typeOf(value).kind} name={name} />;
  }
  return (
    <img className={css.picture} src={shown.address} alt={name} title={name} width={16} height={16} draggable={false} />
  );
};
