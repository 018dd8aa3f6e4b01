import { bridge } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { say } from '../wording/say.ts';
import { Say } from '../wording/say-element.tsx';
import styles from './connection-notice.module.css';
import { useConnection } from './use-connection.ts';

/** Says so when the archive cannot be reached, and what that means for the work at hand. */
export function ConnectionNotice() {
  const connection = useConnection();
  if (connection === 'open') return null;
  if (connection === 'connecting') return <Spinner label={say('Opening the archive…')} />;
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.words}>
        {connection === 'lost' ? (
          <Say
            words="<b>The connection to the archive is lost.</b> It is being restored; what you type now is saved when it is back."
            b={(words) => <strong>{words}</strong>}
          />
        ) : (
          <Say
            words="<b>Masthead is not running any more.</b> Start it again, then connect. Keep this window open until then: what is not saved yet is only here."
            b={(words) => <strong>{words}</strong>}
          />
        )}
      </p>
      <Button onClick={() => bridge.reconnect()}>{say('Connect now')}</Button>
    </div>
  );
}
