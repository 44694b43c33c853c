import { render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { getDocument, getHistory, putCaret, selectVariable, undo } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { Inspector } from '../../../src/editor/panels/inspector/Inspector.tsx';
import { equationOf, model, must } from '#test/documents';
import { editing } from '#test/editor';
import '../../../src/editor/ui/tokens.css';

const violations: string[] = [];

beforeAll(() => {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => violations.push(`${violatedDirective} ${sample}`));
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src-attr 'none'; style-src-elem 'self'; require-trusted-types-for 'script'";
  document.head.append(policy);
});

afterEach(() => {
  if (violations.length > 0) throw new Error(`against the policy: ${violations.join(', ')}`);
});

/** Opens the inspector of a variable and waits for its equation editor. */
async function open(name: string, builder = firm()) {
  const editor = editing(builder.build());
  const { container } = render(
    <TooltipProvider>
      <Inspector />
      <button type="button">elsewhere</button>
    </TooltipProvider>,
  );
  selectVariable(editor.id(name));
  const root = await vi.waitFor(() => must(container.querySelector('[data-equation]')?.shadowRoot, 'shadow root'));
  const content = await vi.waitFor(() => must(root.querySelector<HTMLElement>('.cm-content'), 'editor'));
  return { ...editor, root, content, click: () => userEvent.click(content) };
}

const firm = () => model().stock('Customers', 100).auxiliary('Sign-ups', 'Customers * 0.1').auxiliary('MRR', 'Customers * 2').auxiliary('new', 'Customers');

const options = (root: ShadowRoot) => [...root.querySelectorAll('.cm-tooltip-autocomplete li')].map((option) => option.querySelector('.cm-completionLabel')?.textContent);

describe('the equation field', () => {
  test('writes the model letter by letter; all of it is one undo step, and taking it back leaves none', async () => {
    const { click } = await open('new');
    await click();
    await userEvent.keyboard('{End} * 2');
    expect(equationOf(getDocument(), 'new')).toBe('Customers * 2');
    await userEvent.keyboard('{Enter}');
    undo();
    expect(equationOf(getDocument(), 'new')).toBe('Customers');
    expect(getHistory().undo).toBeNull();
  });

  test('goes back to what was there on Escape, and no step is left', async () => {
    const { click, content } = await open('new');
    await click();
    await userEvent.keyboard('{End} * 17');
    expect(equationOf(getDocument(), 'new')).toBe('Customers * 17');
    // The first Escape may end a completion that is just being looked up.
    await vi.waitFor(async () => {
      await userEvent.keyboard('{Escape}');
      expect(content.textContent).toBe('Customers');
    });
    expect(equationOf(getDocument(), 'new')).toBe('Customers');
    expect(getHistory().undo).toBeNull();
  });

  test('is left by Tab and by Shift+Tab', async () => {
    const { click, content, root } = await open('new');
    await click();
    expect(root.activeElement).toBe(content);
    await userEvent.tab();
    expect(root.activeElement).toBeNull();
    await userEvent.tab({ shift: true });
    expect(root.activeElement).toBe(content);
    await userEvent.tab({ shift: true });
    expect(root.activeElement).toBeNull();
  });

  test('completes names by keyboard and puts quotes where the name needs them', async () => {
    const { click, root } = await open('new');
    await click();
    await userEvent.keyboard('{End} + sign');
    await vi.waitFor(() => expect(options(root)).toContain('Sign-ups'));
    // Completion takes keys only after a short while, so that a list that pops up does not swallow an Enter meant for the text.
    await vi.waitFor(async () => {
      await userEvent.keyboard('{Enter}');
      expect(equationOf(getDocument(), 'new')).toBe('Customers + "Sign-ups"');
    });
  });

  test('lists names and functions when asked, names that begin so first', async () => {
    const { click, root } = await open('new');
    await click();
    await userEvent.keyboard('{Control>}a{/Control}m');
    await vi.waitFor(() => expect(options(root)[0]).toBe('MRR'));
    expect(options(root)).toContain('MAX');
  });

  test('underlines a mistake where it is and says it to screen readers', async () => {
    const { root, content } = await open('wrong', firm().auxiliary('wrong', 'Customers * Custmers'));
    await vi.waitFor(() => expect(root.querySelector('.cm-lintRange-error')?.textContent).toBe('Custmers'));
    expect(content.getAttribute('aria-description')).toBe('Unknown name Custmers. Did you mean Customers?');
  });

  test('types over an underlined mistake without a style attribute', async () => {
    const { click, content, root } = await open('wrong', firm().auxiliary('wrong', 'Custmers'));
    await vi.waitFor(() => expect(root.querySelector('.cm-lintRange-error')).not.toBeNull());
    await click();
    await userEvent.keyboard('{Control>}a{/Control}Customers * 3');
    expect(equationOf(getDocument(), 'wrong')).toBe('Customers * 3');
    expect(content.querySelector('[style]')).toBeNull();
  });

  test('keeps the keyboard while what is typed is a plain number on the way', async () => {
    const { click, root, content } = await open('empty', firm().stock('empty'));
    await click();
    await userEvent.keyboard('10 * 2');
    expect(root.activeElement).toBe(content);
    expect(equationOf(getDocument(), 'empty')).toBe('10 * 2');
  });

  test.each([['1.2k', '1200'], ['5%', '0.05'], ['$1,200', '1200']])('understands %s as a number when it is done', async (typed, equation) => {
    const { click } = await open('empty', firm().stock('empty'));
    await click();
    await userEvent.keyboard(`${typed}{Enter}`);
    expect(equationOf(getDocument(), 'empty')).toBe(equation);
    undo();
    expect(equationOf(getDocument(), 'empty')).toBe('');
  });

  test('takes the caret where a problem is', async () => {
    const { root, id } = await open('wrong', firm().auxiliary('wrong', 'Customers + Custmers'));
    putCaret({ variable: id('wrong'), span: { from: 12, to: 20 } });
    await vi.waitFor(() => expect(root.activeElement).not.toBeNull());
    await userEvent.keyboard('MRR');
    expect(equationOf(getDocument(), 'wrong')).toBe('Customers + MRR');
  });

  test.each([['at once', '{Control>}a{/Control}{Delete}'], ['letter by letter', '{End}{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}']])(
    'keeps the keyboard when it is emptied %s; the question what it is comes when it is left',
    async (_, keys) => {
      const { click, root, content } = await open('new');
      await click();
      await userEvent.keyboard(keys);
      expect(equationOf(getDocument(), 'new')).toBe('');
      expect(root.activeElement).toBe(content);
      await userEvent.keyboard('{Control>}z{/Control}');
      expect(root.activeElement).toBe(content);
      expect(equationOf(getDocument(), 'new')).not.toBe('');
      await userEvent.keyboard('{Control>}a{/Control}{Delete}MRR * 3{Escape}');
      expect(equationOf(getDocument(), 'new')).toMatch(/MRR \* 3|Customers/u);
      await userEvent.keyboard('{Control>}a{/Control}{Delete}');
      await userEvent.tab();
      await vi.waitFor(() => expect(document.querySelector('.lw-what')).not.toBeNull());
    },
  );

  test('follows the model: an undo elsewhere, a rename', async () => {
    const { content, click } = await open('new');
    await click();
    await userEvent.keyboard('{End} * 2{Enter}');
    undo();
    await vi.waitFor(() => expect(content.textContent).toBe('Customers'));
  });
});
