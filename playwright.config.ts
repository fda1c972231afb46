// The journeys run on the release portal in dist/, under a sub-path, in Chromium.
import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROME || undefined;
const xtask = process.env.XTASK || "cargo run --quiet --package xtask --";
const port = Number(process.env.PORT || 4173);
const server = (at: number, more: string) => ({
  command: `${xtask} serve --no-build --base /sub/ --port ${at}${more}`,
  url: `http://127.0.0.1:${at}/sub/`,
  reuseExistingServer: false,
  timeout: 120_000,
});

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // Long, for slow and busy machines: what has a budget of time is measured by the bench.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  // A journey that passes at the second try is a journey that fails.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}/sub/`,
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    timezoneId: "UTC",
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  // The second answers unknown paths with 404.html and its status, as plain static hosts do.
  webServer: [server(port, ""), server(port + 1, " --no-fallback")],
});
