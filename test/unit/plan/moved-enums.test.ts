import { expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';
import { strictOptions } from '../../support/program.ts';

const model = `declare function Field(): PropertyDecorator;
export class Member {
  @Field() role: Role = Role.Mate;
}
export enum Role { Captain = 'captain', Mate = 'mate' }
`;
const service = `import { Role } from './member.model';
interface Crew { pay(amount: number): Promise<void> }
export class WagesService {
  constructor(private readonly crew: Crew) {}
  async pay(roles: readonly Role[], rate: number): Promise<void> {
    const wages = roles.reduce((sum, role) => sum + (role === Role.Captain ? rate * 3 : rate), 0);
    await this.crew.pay(wages);
  }
}
`;
const files = { '/project/src/member.model.ts': model, '/project/src/wages.service.ts': service };
const decorators = { ...strictOptions, experimentalDecorators: true };

function movedTo(options: object): readonly string[] {
  const { changed } = lift({
    files,
    targets: ['/project/src/wages.service.ts'],
    options: { ...decorators, ...options },
  });
  return Object.keys(changed).filter((file) => file.includes('/core/'));
}

it('an enum moves out of a module with decorators', () => {
  const core = ['/project/src/core/member.ts', '/project/src/core/wages.ts'];
  expect(movedTo({}).toSorted()).toEqual(core);
  expect(movedTo({ emitDecoratorMetadata: true }).toSorted()).toEqual(core);
});

it('but not where its type is told at run time, compiled file by file', () => {
  expect(movedTo({ emitDecoratorMetadata: true, isolatedModules: true })).toEqual([]);
});
