// Another broker: the MQTT door of nats-server over WebSocket, where that is on the machine. Its door has a path of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answers, findServer, freePort } from '../../scripts/mock-sites/real-relay.mjs';

/** @see https://docs.nats.io/running-a-nats-service/configuration/mqtt/mqtt_config */
export const NATS_PATH = '/mqtt';

/**
 * @param {{ key: string, cert: string } | null} tls null: without
 * @returns {Promise<{ port: number, pid: number, close: () => Promise<void> } | null>} null: it is not on this machine
 */
export async function startNats(tls) {
  const program = findServer('nats-server');
  if (!program) return null;
  const dir = mkdtempSync(join(tmpdir(), 'jalon-nats-'));
  const [own, door, port] = await Promise.all([freePort(), freePort(), freePort()]);
  const file = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(dir, name), text, { mode: 0o600 });
    return JSON.stringify(join(dir, name));
  };
  const safe = tls
    ? `tls { cert_file: ${file('cert.pem', tls.cert)}, key_file: ${file('key.pem', tls.key)} }`
    : 'no_tls: true';
  const config = file(
    'nats.conf',
    `listen: "127.0.0.1:${own}"
     server_name: bench
     jetstream { store_dir: ${JSON.stringify(join(dir, 'store'))} }
     mqtt { listen: "127.0.0.1:${door}" }
     websocket { listen: "127.0.0.1:${port}", ${safe} }`,
  );
  const child = spawn(program, ['-c', JSON.parse(config)], { stdio: 'ignore' });
  const close = async () => {
    if (child.exitCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(dir, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 100 || child.exitCode !== null) {
      await close();
      throw new Error('nats-server does not start.');
    }
    await wait(50);
  }
  return { port, pid: child.pid ?? 0, close };
}
