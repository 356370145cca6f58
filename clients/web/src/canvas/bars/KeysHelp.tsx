import { Modal } from '@mantine/core';
import { useCanvas, useDesk } from '../context';
import { keyHelp } from '../keys';
import css from './Bars.module.css';

/** What the keys do. */
export const KeysHelp = () => {
  const { desk } = useCanvas();
  const opened = useDesk((d) => d.helpOpen);
  return (
    <Modal
      opened={opened}
      onClose={() => {
        desk.setState({ helpOpen: false });
      }}
      title="Keys"
      size="lg"
    >
      <table className={css.keys}>
        <tbody>
          {keyHelp.map(([keys, does]) => (
            <tr key={keys}>
              <td>{keys}</td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
};
