class Body {
  constructor(x, y, z, vx, vy, vz, mass) { Object.assign(this, { x, y, z, vx, vy, vz, mass }); }
}
function setup() {
  return [
    new Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47),
    new Body(4.84, -1.16, -0.10, 0.60, 2.81, -0.02, 0.037),
    new Body(8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.011),
    new Body(12.89, -15.11, -0.22, 1.08, 0.86, -0.010, 0.0017),
    new Body(15.37, -25.91, 0.17, 0.97, 0.59, -0.034, 0.0020),
  ];
}
function bench(bodies) {
  const pairs = [], dt = 0.01;
  bodies.forEach((a, i) => bodies.slice(i + 1).forEach((b) => pairs.push([a, b])));
  for (let n = 0; n < 20000; n++) {
    for (const [a, b] of pairs) {
      const dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
      const distance = dx * dx + dy * dy + dz * dz, force = dt / (distance * Math.sqrt(distance));
      a.vx -= dx * b.mass * force; a.vy -= dy * b.mass * force; a.vz -= dz * b.mass * force;
      b.vx += dx * a.mass * force; b.vy += dy * a.mass * force; b.vz += dz * a.mass * force;
    }
    for (const o of bodies) { o.x += dt * o.vx; o.y += dt * o.vy; o.z += dt * o.vz; }
  }
  return bodies.reduce((sum, o) => sum + o.x, 0).toFixed(6);
}
