import * as refunds from './refunds';

declare const jest: { spyOn(target: object, name: string): { mockResolvedValue(value: unknown): void } };

jest.spyOn(refunds, 'mailRefund').mockResolvedValue(undefined);
