import { DeleteLayout } from './delete-layout/delete-layout.usecase';
import { FindLayout } from './find-layout/find-layout.usecase';
import { DeleteLayoutChangeStep } from './delete-layout/delete-layout-change.usecase';

export * from './delete-layout/delete-layout.usecase';
export * from './find-layout/find-layout.usecase';

export const USE_CASES = [DeleteLayout, DeleteLayoutChangeStep, FindLayout];
