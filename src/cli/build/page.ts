import type { Plugin } from 'vite';
import { developmentPolicy, policy } from '../policy.ts';

const charset = /<meta charset=[^>]*>/;

/** Writes the Content-Security-Policy into index.html, before anything it governs. */
export function pagePolicy(): Plugin {
  return {
    name: 'loopwell:policy',
    transformIndexHtml: {
      order: 'post',
      handler(html, { server }) {
        if (!charset.test(html)) throw new Error('index.html names no charset, behind which the policy goes.');
        const content = server ? developmentPolicy : policy;
        const meta = `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
        return html.replace(charset, (found) => `${found}\n    ${meta}`);
      },
    },
  };
}
