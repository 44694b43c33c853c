/**
 * The Content-Security-Policy of the app, the one place it is written: the build puts it into index.html, the
 * server sends it with every response (a worker obeys the policy its own script came with, not the page's).
 *
 * Nothing loads but what lies beside the page; `wasm-unsafe-eval` lets the fast engine be compiled, `blob:` and
 * `data:` serve pictures being exported. Trusted Types refuse a plain text wherever a text could become code.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * The same policy opened just as far as Vite's development server needs: its inline scripts and styles, and the
 * socket that tells of a changed file. Never part of a build.
 */
export const developmentPolicy = policy
  .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:")
  .replace("; require-trusted-types-for 'script'", '');
