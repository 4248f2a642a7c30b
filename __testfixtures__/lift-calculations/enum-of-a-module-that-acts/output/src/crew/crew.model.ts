import { CrewRole } from '../core/crew';

declare function registerEnum(values: object, name: string): void;

export { CrewRole };

registerEnum(CrewRole, 'CrewRole');
