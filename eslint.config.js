import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const builtins = builtinModules.filter((name) => !name.startsWith('_'));

const noBuiltins = {
  regex: `^(node:(?!path/posix$)|(${builtins.join('|')})$)`,
  message: 'The core decides and never acts: files, processes and the network belong to src/shell.',
};
const noShell = {
  regex: '(^|/)shell(/|$)',
  message: 'The core never imports the shell: dependencies point inwards only.',
};
const onlyTheRunner = {
  regex: '(^|/)shell/(?!jscodeshift/)',
  message: 'A transform is a menu entry: of the shell it knows only what runs it under jscodeshift.',
};
const noPrompts = {
  regex: '^(commander|nanospinner|lilconfig|jiti|tinyglobby|@clack/|prompts$|enquirer$|inquirer$)',
  message: 'Asking, watching and writing is the work of src/shell; the core gets values and returns values.',
};
const noParsers = {
  regex: '^(ts-morph|@ts-morph/|typescript|@babel/(?!code-frame)|recast|jscodeshift)',
  message: 'Only src/core/syntax names a parser, so that another one can take its place: import `ts` from there.',
};
const onlyVocabulary = {
  regex: '^(?!\\./|\\.\\./syntax/typescript\\.ts$)',
  message: 'The model is the vocabulary that everything shares: it imports nothing but itself and the type of syntax.',
};

/** One file pattern with what may not be imported there; the last matching entry counts, so each lists all of its bans. */
const importRules = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const impureGlobals = [
  { name: 'process', message: 'The environment is an input: take what you need from it as a parameter.' },
  { name: 'console', message: 'Printing is an effect: return the text and let the shell print it.' },
  { name: 'fetch', message: 'The core does not reach the network.' },
  { name: 'setTimeout', message: 'The core does not wait: its functions are synchronous.' },
  { name: 'setInterval', message: 'The core does not wait: its functions are synchronous.' },
  { name: '__dirname', message: 'Where the tool is installed is for the shell to know.' },
  { name: '__filename', message: 'Where the tool is installed is for the shell to know.' },
];

const impureProperties = [
  { object: 'Date', property: 'now', message: 'The clock is an input: take the time as a parameter.' },
  { object: 'Math', property: 'random', message: 'Chance is an input: take the value as a parameter.' },
  { object: 'performance', property: 'now', message: 'The clock is an input: take the time as a parameter.' },
];

const impureSyntax = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is an input: take the time as a parameter.',
  },
  {
    selector: 'AwaitExpression',
    message: 'The core is synchronous: await in the shell and hand the value over.',
  },
  {
    selector:
      'Program > VariableDeclaration[kind="let"], Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]',
    message: 'A mutable module variable makes two calls depend on each other: pass the state along.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist.*/',
      'coverage/',
      '__testfixtures__/',
      'test/fixtures/',
      'test/equivalence/programs/',
      'examples/',
      'node_modules/',
    ],
  },
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-params': ['error', { max: 3 }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': 'off',
    },
  },
  {
    files: ['src/core/**/*.ts', 'transforms/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': ['error', ...impureProperties],
      'no-restricted-syntax': ['error', ...impureSyntax],
    },
  },
  importRules(['src/core/**/*.ts'], [noBuiltins, noShell, noPrompts, noParsers], ['src/core/{syntax,model}/**']),
  importRules(['src/core/syntax/**/*.ts'], [noBuiltins, noShell, noPrompts]),
  // What it makes use of this way is one module of a package: it loads a parser faster than an import could.
  importRules(
    ['src/core/syntax/babel.ts'],
    [{ ...noBuiltins, regex: noBuiltins.regex.replace('path/posix$', 'path/posix$|module$') }, noShell, noPrompts],
  ),
  importRules(['src/core/model/**/*.ts'], [noBuiltins, noShell, noPrompts, onlyVocabulary]),
  importRules(['transforms/**/*.ts'], [noBuiltins, onlyTheRunner, noPrompts, noParsers]),
  {
    // Tests build inputs of every kind, wrong ones included.
    files: ['test/**/*.ts', 'bench/**'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
