import Glibc

/// The sine of an angle in radians.
func sine(_ angle: Double) -> Double { Glibc.sin(angle) }

/// The cosine of an angle in radians.
func cosine(_ angle: Double) -> Double { Glibc.cos(angle) }

/// `base` to the power of `exponent`.
func power(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
