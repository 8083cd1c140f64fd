/** A real WordPress in a temporary folder, with a MariaDB of its own that ends with it. PHP's own server serves it. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * @typedef {object} SiteOptions
 * @property {string} [wordpress] the folder of a WordPress; Debian's where not given, or the one that `WORDPRESS` names.
 * @property {readonly string[]} [plugins] folders of plugins, which are copied and made active.
 * @property {readonly string[]} [copied] folders of plugins that are copied only.
 * @property {string} [theme]
 * @property {boolean} [network] a multisite.
 * @property {string} [permalinks]
 * @property {string} [mustUse] PHP of a plugin that is always active.
 * @property {string} [config] lines for `wp-config.php`.
 */

/** @typedef {'administrator' | 'editor' | 'author' | 'contributor'} Role */

/**
 * @typedef {object} WordPress
 * @property {string} address without a slash at the end.
 * @property {string} folder
 * @property {string} version
 * @property {(code: string, as?: Role) => any} php what PHP code returns, run in the site, as a user where one is given.
 * @property {() => string} log what PHP and WordPress reported: notices, warnings, errors.
 * @property {() => Promise<void>} stop
 */

/** Where Debian puts it. */
const DEBIAN = '/usr/share/wordpress';

/** @returns {string | undefined} */
export function findWordPress() {
  const folder = process.env.WORDPRESS ?? DEBIAN;
  return existsSync(join(folder, 'wp-settings.php')) ? folder : undefined;
}

/** @param {SiteOptions} [options] @returns {Promise<WordPress>} */
export async function startWordPress(options = {}) {
  const source = options.wordpress ?? findWordPress();
  if (!source)
    throw new Error('No WordPress: apt-get install wordpress php-cli php-mysql mariadb-server, or set WORDPRESS.');
  const work = mkdtempSync(join(tmpdir(), 'clinic-wordpress-'));
  const folder = join(work, 'site');
  const isOwn = (/** @type {string} */ path) =>
    path === join(source, 'wp-config.php') || path.startsWith(join(source, 'wp-content/plugins/'));
  cpSync(source, folder, { recursive: true, dereference: true, filter: (path) => !isOwn(path) });
  const plugins = join(folder, 'wp-content/plugins');
  mkdirSync(plugins, { recursive: true });
  for (const plugin of [...(options.plugins ?? []), ...(options.copied ?? [])])
    cpSync(plugin, join(plugins, basename(plugin)), { recursive: true });

  if (options.mustUse) {
    mkdirSync(join(folder, 'wp-content/mu-plugins'), { recursive: true });
    writeFileSync(join(folder, 'wp-content/mu-plugins/test.php'), options.mustUse);
  }

  const database = await startDatabase(work);
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const env = { ...process.env, SITE_HOST: host, PHP_CLI_SERVER_WORKERS: '6' };
  const log = join(work, 'debug.log');
  writeFileSync(join(folder, 'wp-config.php'), configuration(host, database.socket, log, options.config ?? ''));

  /** @param {string} script @param {string} input @param {Record<string, string>} [more] */
  const run = (script, input, more = {}) => {
    const arguments_ = ['-d', 'display_errors=stderr', join(here, script)];
    const { status, stdout, stderr } = spawnSync('php', arguments_, {
      cwd: folder,
      env: { ...env, ...more },
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${script} ended with ${String(status)}:\n${stdout}${stderr}`);
    return stdout;
  };
  const active = (options.plugins ?? []).map(mainFile);
  const { theme, network, permalinks } = options;
  run('install.php', JSON.stringify({ theme, network, permalinks }));
  if (network)
    writeFileSync(
      join(folder, 'wp-config.php'),
      configuration(host, database.socket, log, `${NETWORK(host)}${options.config ?? ''}`),
    );

  const server = spawn('php', ['-S', host, '-t', folder, join(here, 'router.php')], {
    cwd: folder,
    env,
    stdio: 'ignore',
    detached: true,
  });
  /** @type {WordPress} */
  const site = {
    address: `http://${host}`,
    folder,
    version: '',
    php: (code, as) => {
      const printed = run('evaluate.php', code, as ? { AS: as } : {});
      return JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1));
    },
    log: () => spawnSync('cat', [log], { encoding: 'utf8' }).stdout,
    stop: async () => {
      await end(server);
      await database.stop();
      rmSync(work, { recursive: true, force: true });
    },
  };
  try {
    await until(async () => (await fetch(`${site.address}/wp-login.php`)).ok, 'WordPress');
    site.version = site.php(
      `foreach ( json_decode( '${JSON.stringify(active)}' ) as $plugin ) {
        $refused = activate_plugin( $plugin, '', ${String(Boolean(network))} );
        if ( is_wp_error( $refused ) ) { throw new Exception( $plugin . ': ' . wp_strip_all_tags( $refused->get_error_message() ) ); }
      }
      flush_rewrite_rules();
      return get_bloginfo( 'version' );`,
    );
  } catch (error) {
    await site.stop();
    throw error;
  }
  return site;
}

/** The file of a plugin that has its header. @param {string} folder */
function mainFile(folder) {
  const isMain = (/** @type {string} */ name) =>
    name.endsWith('.php') && /^[ *]*Plugin Name:/m.test(readFileSync(join(folder, name), 'utf8'));
  const found = readdirSync(folder).find(isMain);
  if (!found) throw new Error(`${folder} has no plugin in it.`);
  return `${basename(folder)}/${found}`;
}

/** @param {string} host @param {string} socket @param {string} log @param {string} more */
function configuration(host, socket, log, more) {
  return `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, md5( $name . '${host}' ) );
}
define( 'WP_HOME', 'http://${host}' );
define( 'WP_SITEURL', 'http://${host}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
// Nothing is asked of other servers.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
${more}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

const NETWORK = (/** @type {string} */ host) => `
define( 'WP_ALLOW_MULTISITE', true );
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '${host}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;

/** @param {string} work */
async function startDatabase(work) {
  const data = join(work, 'database');
  const socket = join(work, 'socket');
  const common = ['--no-defaults', `--datadir=${data}`];
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = spawnSync(
    'mariadb-install-db',
    [...common, ...asRoot, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`mariadb-install-db: ${made.stdout}${made.stderr}`);
  const options = [
    '--skip-networking',
    `--socket=${socket}`,
    `--pid-file=${work}/pid`,
    '--innodb-flush-log-at-trx-commit=0',
  ];
  const server = spawn('mariadbd', [...common, ...asRoot, ...options], { stdio: 'ignore', detached: true });
  const client = (/** @type {string} */ statement) =>
    spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', statement]).status === 0;
  await until(() => client('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4'), 'MariaDB');
  return { socket, stop: () => end(server) };
}

/** @param {() => boolean | Promise<boolean>} check @param {string} what */
async function until(check, what) {
  for (let tries = 0; tries < 150; tries++) {
    if (await Promise.resolve(check()).catch(() => false)) return;
    await wait(200);
  }
  throw new Error(`${what} does not come up.`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** Ends a process and those that it started. @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || !child.pid) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
