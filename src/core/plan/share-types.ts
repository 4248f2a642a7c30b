import posix from 'node:path/posix';
import type { Draft } from '../model/plan.ts';
import type { Declaration, ModuleAddition, Refactoring } from '../model/refactoring.ts';

/** Where a type of the core is declared, and by which refactoring. */
interface Declared {
  readonly file: string;
  readonly id: string;
}

/**
 * Several core modules may need a union that the shell declares. It is declared once, in the first of them; the others
 * import it as a type, and so depend on the refactoring that declares it.
 */
export function shareTypes(draft: Draft): Draft {
  const first = new Map<string, Declared>();
  return {
    ...draft,
    proposals: draft.proposals.map((proposal) => {
      const [preferred, ...others] = proposal.forms;
      for (const { file, declarations } of preferred.creates)
        for (const declaration of declarations) {
          const key = keyOf(file, declaration);
          if (key !== undefined && !first.has(key)) first.set(key, { file, id: preferred.id });
        }
      const followed = following(preferred, first);
      // Where the first one takes another form in the end, this one declares the type itself.
      return followed === preferred ? proposal : { forms: [followed, preferred, ...others] };
    }),
  };
}

/** Equal for the same words in modules of one folder; undefined for what is no alias, or names other types. */
function keyOf(file: string, { kind, name, text }: Declaration): string | undefined {
  const words = text.replaceAll(/'[^']*'|"[^"]*"/gu, '').match(/[\p{L}_$][\p{L}\p{M}\w$]*/gu) ?? [];
  const namesOthers = words.some((word) => word !== name && /^\p{Lu}/u.test(word));
  return kind !== 'type' || namesOthers ? undefined : `${posix.dirname(file)}#${text}`;
}

function following(form: Refactoring, first: ReadonlyMap<string, Declared>): Refactoring {
  const leaders = new Set<string>();
  const creates = form.creates.map((addition): ModuleAddition => {
    const { file, declarations, imports } = addition;
    const elsewhere = declarations.flatMap((declaration) => {
      const declared = first.get(keyOf(file, declaration) ?? '');
      return declared === undefined || declared.file === file ? [] : [{ declaration, declared }];
    });
    elsewhere.forEach(({ declared }) => leaders.add(declared.id));
    return {
      ...addition,
      declarations: declarations.filter((each) => !elsewhere.some(({ declaration }) => declaration === each)),
      imports: [
        ...imports,
        ...elsewhere.map(({ declaration: { name }, declared }) => ({
          file,
          from: declared.file,
          name,
          typeOnly: true,
        })),
      ],
    };
  });
  return leaders.size === 0 ? form : { ...form, creates, dependsOn: [...new Set([...form.dependsOn, ...leaders])] };
}
