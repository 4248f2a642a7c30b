import { Module } from '@nestjs/common';
import { DeleteLayout } from './delete-layout.usecase';

@Module({ exports: [DeleteLayout] })
export class LayoutsModule {}
