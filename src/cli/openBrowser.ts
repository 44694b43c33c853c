import { spawn } from 'node:child_process';

/** The program that shows an address, and what it is given before it; null where there is no desktop. */
function opener(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}

/** Shows an address in the person's browser where a desktop exists. Never fails: the address is printed anyway. */
export function openBrowser(address: string): void {
  const [program, ...before] = opener(process.platform, process.env) ?? [];
  if (program === undefined) return;
  const child = spawn(program, [...before, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
