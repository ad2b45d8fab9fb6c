export const usage = `fluxion: see a function and its derivatives, and know how far to trust them

  fluxion evaluate EXPR --at X[,X…] [--order N] [--json]     f, f′ … and the curvature at points
  fluxion evaluate EXPR --formula [plain|tex|mathml] [--order N] [--json]   formulas of f, f′ …, simplified
  fluxion sample EXPR --from A --to B [--count N] [--order N] [--curvature] [--format csv|json]
  fluxion analyze EXPR --from A --to B [--json]              every feature, and least and greatest value
  fluxion plot EXPR [-o FILE.svg] [--from A --to B] [--y-from C --y-to D] [--order N] [--curvature]
      [--layout panels|overlay] [--x-scale linear|log] [--y-scale linear|log] [--x-ticks auto|decimal|pi] [--equal]
      [--width W --height H] [--dark]                        the figure as SVG, on standard output without -o
  fluxion plot EXPR --terminal [--columns N --rows N]        the figure in the terminal; NO_COLOR is heeded
  fluxion shader EXPR [--order N]                            the WGSL that runs, line by line

  --engine auto|cpu|webgpu|reference   cpu unless asked otherwise; auto is WebGPU where there is a device
  --arithmetic auto|single|double-single   numbers of a WebGPU device; auto is the coarsest whose error cannot be seen
  --digits N                           correct digits of the reference engine (40)
  --set a=2                            value of a parameter, 1 unless set; may be repeated
  --method dual|forward|backward|central2|central4|central6|central8   dual unless asked otherwise
  --step H                             step of the finite difference

A negative number is written --at=-1. The expression comes first, or last after --, as in fluxion plot -o f.svg -- -x. The reference engine reads --at, --from, --to, --set and literals as exact decimals.
Exit status: 0, 1 where something failed, 2 for a wrong call or expression.`;
