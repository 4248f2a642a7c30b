import posix from 'node:path/posix';

/** The texts of the tests that by custom stand beside a file: they may reach members that no other code can. */
export function testsOf(file: string, readText: (file: string) => string | undefined): readonly string[] {
  const { dir, name, ext } = posix.parse(file);
  const places = [
    dir,
    `${dir}/__tests__`,
    `${dir}/test`,
    `${dir}/tests`,
    dir.replace('/src/', '/test/'),
    dir.replace('/src/', '/tests/'),
  ];
  const names = ['spec', 'test', 'e2e', 'unit', 'e2e-spec', 'unit.spec'].map((kind) => `${name}.${kind}${ext}`);
  return places.flatMap((place) => names.flatMap((each) => readText(`${place}/${each}`) ?? []));
}

export function isMentionedIn(member: string, texts: readonly string[]): boolean {
  const pattern = new RegExp(`(?<![\\w$])${member.replaceAll('$', '\\$')}(?![\\w$])`, 'u');
  return texts.some((text) => pattern.test(text));
}
