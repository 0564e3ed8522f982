import type { z } from 'zod';
import type { DeskAct, DeskReply } from '#server/editors/desk-door.ts';

/** An act that takes one shape of body and refuses every other. */
export const taking =
  <Body>(shape: z.ZodType<Body>, act: (body: Body) => Promise<DeskReply>): DeskAct =>
  async (body) => {
    const read = shape.safeParse(body);
    return read.success
      ? act(read.data)
      : { refused: 'The desk sent what this server does not understand. Reload the page.' };
  };
