import { z } from 'zod';

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../app/domain/**/*form*.ts', '!../../app/domain/**/*.test.ts'],
  { eager: true },
);

export interface FormSchema {
  file: string;
  name: string;
  schema: z.ZodType;
  shape: Record<string, z.ZodType>;
}

/** Every form schema of the portal, found in the files that hold them. */
export const formSchemas: readonly FormSchema[] = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module).flatMap(([name, value]) => {
    const object = value instanceof z.ZodPipe ? value.in : value;
    if (!(object instanceof z.ZodObject)) return [];
    return [{ file, name, schema: value as z.ZodType, shape: object.shape as Record<string, z.ZodType> }];
  }),
);
