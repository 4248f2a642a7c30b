/** What Biome itself may be installed as, for a machine: `@biomejs/cli-linux-x64-musl/biome`. */
export function biomePackages(platform: string, arch: string): readonly string[] {
  const file = platform === 'win32' ? 'biome.exe' : 'biome';
  return ['', '-musl'].map((libc) => `@biomejs/cli-${platform}-${arch}${libc}/${file}`);
}
