import { Module } from '@nestjs/common';
import { DeleteLayout } from './delete-layout.usecase';

declare function instrumented(given: object[]): (new () => object)[];

@Module({ providers: [...instrumented([DeleteLayout])] })
export class LayoutsModule {}
