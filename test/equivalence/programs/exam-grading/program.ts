import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const question = fc.record({
  id: fc.constantFrom('q1', 'q2', 'q3'),
  points: fc.constantFrom(0, 3, 5, 10),
  answer: fc.constantFrom('yes', 'no', ['yes', 'paris']),
});
const scan = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        q1: fc.constantFrom('yes', ' YES ', 'paris', 'long story'),
        q2: fc.constantFrom('no', 'yes', ''),
        q3: fc.constantFrom('paris', 'yes', 'rome'),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);
const paper = fc.record({
  student: fc.constantFrom('Ada', 'Bob', 'Cyd'),
  minutes: fc.constantFrom(60, 91, 160),
  answers: scan,
});

const execute = operation({
  name: 'execute',
  input: fc.record({
    papers: fc.array(paper, { maxLength: 4 }),
    questions: fc.array(question, { maxLength: 4 }),
    partial: fc.integer({ min: -2, max: 12 }),
  }),
  run: ({ code, world, input }) => {
    const scanner = world.fake('scanner', { scan: (index: number) => input.papers[index]?.answers ?? {} });
    const papers = input.papers.map(
      ({ student, minutes }, index) => new code.ExamPaper(student, minutes, () => scanner.scan(index)),
    );
    const useCase = new code.ExamGradingUseCase(
      world.fake('register', { enter: () => world.later(undefined) }),
      world.fake('examiners', { review: () => world.later(input.partial) }),
      world.fake('board', { post: () => world.later(undefined) }),
    );
    return useCase.execute(papers, input.questions);
  },
});

export default {
  traps: [
    '1: destructuring writes two outer variables in a loop',
    '9: points += after an await in a branch',
    '10: loop-carried points',
    '17: getters: one reads lazily with an effect, one only computes',
    '45: entity class with #private state',
    '46: a type that is local to the method',
    '47: a generic error class with a default type argument',
    '49: overloads and an explicit type argument',
    '52: shorthand properties',
    'free functions as declaration and as arrow constant; return type of a helper is inferred',
  ],
  expectLifts: 3,
  operations: [execute],
} satisfies ProgramDefinition;
