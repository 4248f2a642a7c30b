import type { Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Fault } from './diagnostics.ts';

/** Why a refactoring is left out: for an error of its own, or for that of another which it builds on. */
export function refusalOfFault({ form, span, origin, logic }: Refactoring, fault: Fault | undefined): Refusal {
  return { ...explain(form, fault), form, span, cause: span, origin, logic };
}

function explain(form: Refactoring['form'], fault: Fault | undefined): Pick<Refusal, 'code' | 'reason' | 'unblock'> {
  const unblock = 'Give the values that the code uses explicit types, or simplify them, and run again.';
  if (fault === undefined)
    return { code: 'type-error', reason: 'it builds on another lift that does not type-check', unblock };
  const words = fault.message.replace(/\.$/u, '');
  if (isNotExportedByPackage(fault)) {
    return {
      code: 'unresolved-type',
      reason: `a type that the code needs is not there: ${words}`,
      unblock: 'Generate or install what the package is to export, so that its types are known.',
    };
  }
  const subject = form === 'split' ? 'the split' : 'the lifted form';
  return { code: 'type-error', reason: `${subject} does not type-check: ${fault.message} (TS${fault.code})`, unblock };
}

/** `Module '"@acme/client"' has no exported member 'Account'`: often code that a command generates. */
function isNotExportedByPackage({ code, message }: Fault): boolean {
  const named = [2305, 2614, 2724].includes(code) ? /"([^"]+)"/u.exec(message)?.[1] : undefined;
  return named !== undefined && !/^[./]|^[a-zA-Z]:/u.test(named);
}
