import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { modulesOf } from './written-import.ts';

/**
 * The folder of the package that a shell file and its core belong to: what they share, without a last `src`. Modules
 * outside of it that are imported by a bare name are packages, even where a workspace links them to their sources.
 */
export function packageDirectory(from: string, target: string): string {
  const [a, b] = [from.split('/').slice(0, -1), target.split('/').slice(0, -1)];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  const segments = a.slice(0, shared);
  if (segments.at(-1) === 'src') segments.pop();
  return segments.join('/');
}

export function isInPackage(file: string, directory: string): boolean {
  return file.startsWith(`${directory}/`) && !file.includes('/node_modules/');
}

/** What the files of a package import by bare names: the specifier and the module it leads to. */
export function specifiersOf(semantics: Semantics, directory: string): ReadonlyMap<string, ts.Symbol> {
  let packages = specifierCache.get(semantics);
  if (packages === undefined) specifierCache.set(semantics, (packages = new Map()));
  let specifiers = packages.get(directory);
  if (specifiers === undefined) packages.set(directory, (specifiers = collectSpecifiers(semantics, directory)));
  return specifiers;
}

/** Packages that tie what imports their values to a server, a database or a user interface. */
export function isFramework(specifier: string): boolean {
  return frameworks.some((name) =>
    name.endsWith('/') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
}

// Remembered for the life of a program, whose files never change.
const specifierCache = new WeakMap<Semantics, Map<string, Map<string, ts.Symbol>>>();

function collectSpecifiers(semantics: Semantics, directory: string): Map<string, ts.Symbol> {
  const found = new Map<string, ts.Symbol>();
  for (const file of semantics.sourceFiles()) {
    if (semantics.isExternal(file) || !isInPackage(file.fileName, directory)) continue;
    for (const statement of file.statements) {
      for (const { specifier } of modulesOf(statement)) {
        const { text } = specifier;
        if (text.startsWith('.') || text.startsWith('/') || found.has(text)) continue;
        const module = semantics.getSymbolAtLocation(specifier);
        const file = module?.valueDeclaration;
        if (module === undefined || file === undefined) continue;
        if (ts.isSourceFile(file) && isInPackage(file.fileName, directory)) continue;
        found.set(text, module);
      }
    }
  }
  return found;
}

const frameworks: readonly string[] = [
  '@angular/',
  '@apollo/',
  '@aws-sdk/',
  '@azure/',
  '@fastify/',
  '@google-cloud/',
  '@hapi/',
  '@mikro-orm/',
  '@nestjs/',
  '@prisma/',
  '@sentry/',
  '@trpc/',
  'amqplib',
  'aws-sdk',
  'axios',
  'bull',
  'bullmq',
  'drizzle-orm',
  'express',
  'fastify',
  'firebase',
  'firebase-admin',
  'got',
  'graphql-request',
  'hono',
  'inversify',
  'ioredis',
  'kafkajs',
  'knex',
  'koa',
  'kysely',
  'mongodb',
  'mongoose',
  'mysql',
  'mysql2',
  'next',
  'nodemailer',
  'objection',
  'pg',
  'pino',
  'react',
  'redis',
  'routing-controllers',
  'sequelize',
  'sequelize-typescript',
  'socket.io',
  'sqlite3',
  'stripe',
  'svelte',
  'tsyringe',
  'twilio',
  'type-graphql',
  'typedi',
  'typeorm',
  'undici',
  'vue',
  'winston',
];
