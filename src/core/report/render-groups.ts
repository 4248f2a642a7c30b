import { pictureGroups, type GroupedClass } from '../session/groups.ts';
import type { Look } from './render-change.ts';
import { paragraph } from './paragraph.ts';

/** A small picture of a split: each class with what it needs, and what it does. */
export function renderGroups(grouped: GroupedClass, look: Look): string {
  const { colours, glyphs } = look;
  const { max } = grouped;
  const inner = { ...look, width: Math.max(20, look.width - 4) };
  return pictureGroups(grouped)
    .map(({ name, operations, needs }, index) => {
      const count = `${needs.length} of ${max}`;
      const painted = needs.length > max ? colours.red(count) : colours.green(count);
      const body = [
        `needs ${painted}: ${needs.join(', ') || 'nothing'}`,
        `does ${operations.join(', ') || 'nothing but pass on'}`,
      ];
      const lines = body.flatMap((text) => paragraph(text, inner).split('\n'));
      const head = index === 0 ? `${colours.bold(name)} ${colours.dim('(the original)')}` : colours.bold(name);
      return [head, ...lines.map((line) => `${colours.dim(`  ${glyphs.bar}`)} ${line}`)].join('\n');
    })
    .join('\n')
    .concat('\n');
}
