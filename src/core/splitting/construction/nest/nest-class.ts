import type { Semantics } from '../../../syntax/semantics.ts';
import { ts } from '../../../syntax/typescript.ts';
import { decoratorsFrom } from '../decorated-parameters.ts';

/** What the decorators of a class tell NestJS about it. */
export interface NestClass {
  /** `@Injectable(…)`, where the class has it. */
  readonly injectable: ts.Decorator | undefined;
  /** `scope: …` among the options of a decorator, e.g. of `@Controller({ path: 'orders', scope: Scope.REQUEST })`. */
  readonly scope: ts.PropertyAssignment | undefined;
}

/** Undefined where no decorator of the class comes from a package of NestJS. */
export function readNestClass(node: ts.ClassDeclaration, semantics: Semantics): NestClass | undefined {
  const decorators = decoratorsFrom(node, { semantics }, '@nestjs/');
  if (decorators.length === 0) return undefined;
  return {
    injectable: decorators.find((each) => decoratorName(each) === 'Injectable'),
    scope: decorators.map(scopeIn).find((each) => each !== undefined),
  };
}

/** `Inject` of `@Inject(MAILER)`. */
export function decoratorName({ expression }: ts.Decorator): string {
  const callee = ts.isCallExpression(expression) ? expression.expression : expression;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}

/** The first argument of a decorator of this name, e.g. `REQUEST` of `@Inject(REQUEST)`. */
export function argumentOf(node: ts.HasDecorators, name: string): ts.Expression | undefined {
  const found = (ts.getDecorators(node) ?? []).find((each) => decoratorName(each) === name)?.expression;
  return found !== undefined && ts.isCallExpression(found) ? found.arguments[0] : undefined;
}

function scopeIn({ expression }: ts.Decorator): ts.PropertyAssignment | undefined {
  if (!ts.isCallExpression(expression)) return undefined;
  for (const given of expression.arguments) {
    if (!ts.isObjectLiteralExpression(given)) continue;
    const scope = given.properties.find((each) => each.name !== undefined && each.name.getText() === 'scope');
    if (scope !== undefined && ts.isPropertyAssignment(scope)) return scope;
  }
  return undefined;
}
