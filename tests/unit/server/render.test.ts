import { describe, expect, it } from 'vitest';
import { createRender, type NextHandler } from '#server/pages/render.ts';

const renderBy = (handle: NextHandler) => createRender(handle, 'https://orbit.example');

describe('asking Next for a page', () => {
  it('collects status, type and body, however they are written', async () => {
    const render = renderBy(async (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.write('<p>پاک');
      response.write(Buffer.from('istan '), () => response.end('天宫</p>'));
    });
    const { status, contentType, body } = await render('/x');
    expect([status, contentType, body.toString()]).toEqual([404, 'text/html; charset=utf-8', '<p>پاکistan 天宫</p>']);
  });

  it('keeps every byte of a binary body', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256));
    const render = renderBy(
      async (_request, response) => void response.setHeader('Content-Length', bytes.length).end(bytes),
    );
    expect((await render('/images/a.png')).body).toEqual(bytes);
  });

  it('asks in the name of the site, whatever the visitor’s request was', async () => {
    const asked: unknown[] = [];
    const render = renderBy(async (request, response) => {
      asked.push(request.method, request.url, request.headers.host, request.headers['x-forwarded-proto']);
      response.end();
    });
    await render('/timeline?order=newest');
    expect(asked).toEqual(['GET', '/timeline?order=newest', 'orbit.example', 'https']);
  });

  it('has a name: for one without a name Next does not wait until the whole head is known', async () => {
    let name: string | undefined;
    const render = renderBy(async (request, response) => {
      name = request.headers['user-agent'];
      response.end();
    });
    await render('/');
    expect(name).toMatch(/\w/);
  });

  it('waits for a response that ends after the handler returned', async () => {
    const render = renderBy(async (_request, response) => void setImmediate(() => response.end('late')));
    expect((await render('/')).body.toString()).toBe('late');
  });

  it('fails when the handler fails', async () => {
    const broken = new Error('broken');
    await expect(renderBy(() => Promise.reject(broken))('/')).rejects.toMatchObject({ cause: broken });
  });

  it('fails when the response breaks off', async () => {
    const render = renderBy(async (_request, response) => {
      response.write('half');
      response.destroy();
    });
    await expect(render('/')).rejects.toThrow('/ broke off');
  });

  it('lets no page wait for a card', async () => {
    const drawn = Promise.withResolvers<void>();
    const render = renderBy(async ({ url }, response) => {
      if (url?.startsWith('/cards/')) await drawn.promise;
      response.end(url);
    });
    const card = render('/cards/front.png');
    expect((await render('/')).body.toString()).toBe('/');
    drawn.resolve();
    expect((await card).body.toString()).toBe('/cards/front.png');
  });

  it('renders one page after the other, so that answers to everybody else come between them', async () => {
    const events: string[] = [];
    const render = renderBy(async ({ url }, response) => {
      events.push(`${url} begins`);
      await Promise.resolve();
      events.push(`${url} ends`);
      response.end();
    });
    await Promise.all([render('/a'), render('/b')]);
    expect(events).toEqual(['/a begins', '/a ends', '/b begins', '/b ends']);
  });

  it('begins the next page while one waits for something, and after one that failed', async () => {
    const slow = Promise.withResolvers<void>();
    const render = renderBy(async ({ url }, response) => {
      if (url === '/slow') await slow.promise;
      if (url === '/broken') throw new Error('broken');
      response.end(url);
    });
    const first = render('/slow');
    await expect(render('/broken')).rejects.toThrow('/broken broke off');
    expect((await render('/quick')).body.toString()).toBe('/quick');
    slow.resolve();
    expect((await first).body.toString()).toBe('/slow');
  });
});
